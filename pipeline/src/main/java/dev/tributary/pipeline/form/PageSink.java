package dev.tributary.pipeline.form;

import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.PageSettings;

/** The form of a report's page. */
public interface PageSink {
    /**
     * Writes the page, atomically.
     *
     * @throws dev.tributary.core.TributaryException STORAGE if the file cannot be written
     */
    void write(Page page, PageSettings settings);
}
