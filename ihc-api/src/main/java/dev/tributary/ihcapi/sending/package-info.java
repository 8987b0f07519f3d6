/** An attribution with the service: sending, recording, and the processing of replies. */
@NullMarked
package dev.tributary.ihcapi.sending;

import org.jspecify.annotations.NullMarked;
