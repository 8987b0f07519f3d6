package dev.tributary.report.page;

import dev.tributary.pipeline.form.PageSink;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.frame.Frame;
import dev.tributary.report.page.material.Material;
import dev.tributary.store.file.AtomicFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** A report's page as one HTML file. Thread-safe. */
public final class HtmlPage implements PageSink {
    @Override
    public void write(Page page, PageSettings settings) {
        Utf8ByteOutput html = html(page, settings.look());
        AtomicFile.write(settings.file(), html::writeTo);
    }

    private static Utf8ByteOutput html(Page page, PageSettings.Look look) {
        Material material = Material.of(page, look);
        Sections sections = Sections.of(material);
        Utf8ByteOutput html = new Utf8ByteOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("page.jte", Map.of("frame", Frame.of(material, sections.links()), "sections", sections), html);
        return html;
    }
}
