/**
 * The service's contract from its other side: an HTTP endpoint on the loopback address that answers with the local IHC
 * engine.
 */
@NullMarked
package dev.tributary.ihcapi.endpoint;

import org.jspecify.annotations.NullMarked;
