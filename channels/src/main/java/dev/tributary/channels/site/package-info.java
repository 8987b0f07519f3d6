/** Sites: which of them are search engines, social networks and so on, and how an address is one of them. */
@NullMarked
package dev.tributary.channels.site;

import org.jspecify.annotations.NullMarked;
