/** The interpretation of replies: pure functions of a request's journeys and the reply's bytes. */
@NullMarked
package dev.tributary.ihcapi.judge;

import org.jspecify.annotations.NullMarked;
