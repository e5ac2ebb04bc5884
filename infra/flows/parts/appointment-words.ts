const english = {
  sorry: 'We cannot look up appointments right now. Please leave a message, and we will call you.',
  silent: 'Then please leave a message.',
  noMessage: 'We are sorry, we cannot take a message right now. Please call again in a few minutes. In an emergency, dial 9 1 1.',
  sorryReminder: 'Something went wrong on our side. Please call us on the number that has called you. Goodbye.',
  goodbye: 'Thank you. Goodbye.',
} as const;

const spanish: Record<keyof typeof english, string> = {
  sorry: 'En este momento no podemos consultar las citas. Por favor, deje un mensaje y le llamaremos.',
  silent: 'Entonces, por favor deje un mensaje.',
  noMessage:
    'Lo sentimos, en este momento no podemos grabar un mensaje. Por favor, llame otra vez en unos minutos. En una emergencia, marque el 9 1 1.',
  sorryReminder: 'Algo ha fallado de nuestra parte. Por favor, llámenos al número que le ha llamado. Adiós.',
  goodbye: 'Gracias. Adiós.',
};

/** What the appointment flows say by themselves, when our function has given them no words. */
export const appointmentWords = { 'en-US': english, 'es-US': spanish } as const;
