/** An attribution by the service: what is sent when, what is written down of it, and what follows from replies. */
@NullMarked
package dev.tributary.ihcapi.sending;

import org.jspecify.annotations.NullMarked;
