/** Packing of whole journeys into as few requests as the service's limits allow. */
@NullMarked
package dev.tributary.ihcapi.packing;

import org.jspecify.annotations.NullMarked;
