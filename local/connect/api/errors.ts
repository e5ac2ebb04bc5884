/** An answer that the SDK turns into an exception of that name. */
export class ApiError extends Error {
  readonly type: string;
  readonly status: number;
  constructor(type: string, status: number, message: string) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

export const notFound = (what: string) => new ApiError('ResourceNotFoundException', 404, `${what} does not exist`);
export const invalidParameter = (message: string) => new ApiError('InvalidParameterException', 400, message);
export const invalidRequest = (message: string) => new ApiError('InvalidRequestException', 400, message);
export const limitExceeded = (message: string) => new ApiError('LimitExceededException', 429, message);
export const duplicate = (message: string) => new ApiError('DuplicateResourceException', 409, message);
export const tooMany = () => new ApiError('TooManyRequestsException', 429, 'Rate exceeded');
export const notSimulated = (what: string) => new ApiError('InternalServiceException', 501, `The simulated Connect does not know ${what}`);
