import * as z from 'zod';

// The page's security policy forbids it, and the parser would try while the first schema is made: this file is imported before any other.
z.config({ jitless: true });
