/**
 * What sources on a database server have in common: their addresses and what these may say, passwords, tables and rows
 * through JDBC, and failures in words.
 */
@NullMarked
package dev.tributary.store.server;

import org.jspecify.annotations.NullMarked;
