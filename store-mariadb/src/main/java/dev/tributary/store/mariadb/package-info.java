/** MariaDB and MySQL as sources. */
@NullMarked
package dev.tributary.store.mariadb;

import org.jspecify.annotations.NullMarked;
