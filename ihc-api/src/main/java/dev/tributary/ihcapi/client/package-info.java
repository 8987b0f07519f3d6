/** The HTTP client: sends a request and returns the uninterpreted reply. */
@NullMarked
package dev.tributary.ihcapi.client;

import org.jspecify.annotations.NullMarked;
