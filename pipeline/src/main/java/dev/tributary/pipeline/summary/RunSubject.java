package dev.tributary.pipeline.summary;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.pipeline.settings.Command;

/**
 * What was asked for.
 *
 * @param command which command
 * @param window of which conversions, by their day, UTC
 */
public record RunSubject(Command command, DateWindow window) {}
