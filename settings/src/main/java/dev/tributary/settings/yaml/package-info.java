/** YAML as this program reads it: values are texts, and every message says where it is about. */
@NullMarked
package dev.tributary.settings.yaml;

import org.jspecify.annotations.NullMarked;
