/**
 * Attribution of grouped paths: each with its number of conversions, their value, and the number of journeys without a
 * conversion.
 */
@NullMarked
package dev.tributary.models.grouped;

import org.jspecify.annotations.NullMarked;
