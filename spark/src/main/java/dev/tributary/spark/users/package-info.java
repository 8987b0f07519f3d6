/** What tasks make of groups of users, so that the answers of all tasks can be added to that of one machine. */
@NullMarked
package dev.tributary.spark.users;

import org.jspecify.annotations.NullMarked;
