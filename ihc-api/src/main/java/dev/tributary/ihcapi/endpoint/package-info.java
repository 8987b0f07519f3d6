/**
 * The server side of the service's contract: an HTTP endpoint on the loopback address that answers with the local IHC
 * engine.
 */
@NullMarked
package dev.tributary.ihcapi.endpoint;

import org.jspecify.annotations.NullMarked;
