package dev.tributary.pipeline.summary;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.pipeline.settings.Command;

/**
 * The subject of a run.
 *
 * @param command the command
 * @param window the days of conversions
 */
public record RunSubject(Command command, DateWindow window) {}
