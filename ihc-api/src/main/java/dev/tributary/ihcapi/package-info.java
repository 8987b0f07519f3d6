/** The client's configuration for the IHC service: address, key, time-outs, spending limit, recording. */
@NullMarked
package dev.tributary.ihcapi;

import org.jspecify.annotations.NullMarked;
