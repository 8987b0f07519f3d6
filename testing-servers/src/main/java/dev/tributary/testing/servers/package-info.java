/** Database servers for tests, each started once and stopped with the process. */
@NullMarked
package dev.tributary.testing.servers;

import org.jspecify.annotations.NullMarked;
