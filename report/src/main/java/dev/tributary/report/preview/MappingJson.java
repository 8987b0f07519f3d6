package dev.tributary.report.preview;

import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.pipeline.preview.FieldInUse;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.preview.PreviewSettings;
import dev.tributary.pipeline.preview.TableInUse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The mapping in use as JSON. */
final class MappingJson {
    private MappingJson() {}

    static void write(ObjectNode document, Preview preview) {
        PreviewSettings settings = preview.settings();
        ArrayNode made = document.putArray("settings");
        settings.made()
                .settings()
                .forEach(setting -> made.addObject()
                        .put("name", setting.name())
                        .put("value", setting.value())
                        .put("from", setting.where()));
        SourceMapping said = settings.rules().mapping();
        ObjectNode mapping = document.putObject("mapping")
                .put("file", settings.made().file())
                .put(
                        "time_zone",
                        said.zone().equals(SourceMapping.REFERENCE.zone())
                                ? "UTC"
                                : said.zone().getId())
                .put("several_costs", said.severalCosts() == SeveralCosts.SUM ? "sum" : "highest");
        ArrayNode tables = mapping.putArray("tables");
        preview.tables().forEach(table -> table(tables.addObject(), table));
    }

    private static void table(ObjectNode node, TableInUse table) {
        node.put("table", ReferenceNames.key(table.table()))
                .put("kind", table.kind().label())
                .put("name", table.relation().name())
                .put("from", table.by().label());
        if (table.relation() instanceof Relation.At elsewhere) {
            node.put("place", elsewhere.place().toString());
        }
        if (table.relation().there() instanceof Relation.Query query) {
            node.put("query", query.sql());
        }
        ArrayNode fields = node.putArray("fields");
        table.fields().forEach(field -> field(fields.addObject(), field));
    }

    private static void field(ObjectNode node, FieldInUse field) {
        node.put("field", ReferenceNames.key(field.field()))
                .put("column", field.column().orElse(null))
                .put("from", field.by().label());
        field.form().ifPresent(form -> {
            node.put("form", form.form().label());
            node.put("form_from", form.by().label());
        });
        field.flag().ifPresent(rule -> flag(node, rule));
    }

    private static void flag(ObjectNode node, FlagRule rule) {
        if (rule instanceof FlagRule.AtLeast least) {
            node.put("at_least", least.least());
        } else if (rule instanceof FlagRule.Constant constant) {
            node.put("constant", constant.value() ? 1 : 0);
        }
    }
}
