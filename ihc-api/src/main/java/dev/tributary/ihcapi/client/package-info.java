/** The service as seen from outside: one request goes out, whatever comes back is handed over unread. */
@NullMarked
package dev.tributary.ihcapi.client;

import org.jspecify.annotations.NullMarked;
