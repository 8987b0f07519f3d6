/** A generated shop: its visitors, their visits and orders, seasons and prices, all from one seed. */
@NullMarked
package dev.tributary.sample.shop;

import org.jspecify.annotations.NullMarked;
