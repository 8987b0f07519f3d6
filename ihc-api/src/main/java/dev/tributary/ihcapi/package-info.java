/** The IHC service: its address and key, a client that sends one request, and the attributor that is built on it. */
@NullMarked
package dev.tributary.ihcapi;

import org.jspecify.annotations.NullMarked;
