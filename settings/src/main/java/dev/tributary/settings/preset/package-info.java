/**
 * Presets: folders with the SQL that makes sessions, conversions and identities of a known export. Those that come with
 * the program are in the module {@code presets}; a folder of a user is one, too.
 */
@NullMarked
package dev.tributary.settings.preset;

import org.jspecify.annotations.NullMarked;
