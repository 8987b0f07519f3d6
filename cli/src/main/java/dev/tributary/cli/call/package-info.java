/** What several commands do alike: settings out of options, files that go together, signals. */
@NullMarked
package dev.tributary.cli.call;

import org.jspecify.annotations.NullMarked;
