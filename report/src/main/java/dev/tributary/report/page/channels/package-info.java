/** The table of channels: who costs and brings what. */
@NullMarked
package dev.tributary.report.page.channels;

import org.jspecify.annotations.NullMarked;
