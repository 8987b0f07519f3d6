package dev.tributary.report.preview;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.preview.FieldInUse;
import dev.tributary.pipeline.preview.GivenBy;
import dev.tributary.pipeline.preview.PreviewSettings;
import dev.tributary.pipeline.preview.TableInUse;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The mapping in use as text: a table of fields for each table. */
final class MappingText {
    private static final int WIDE = 80;

    private final PreviewSettings.Made made;

    MappingText(PreviewSettings.Made made) {
        this.made = made;
    }

    String title(TableInUse table) {
        String key = String.join(".", ReferenceNames.path(table.table()));
        return key.substring(0, 1).toUpperCase(Locale.ROOT)
                + key.substring(1)
                + ": "
                + switch (table.kind()) {
                    case TABLE, VIEW, FILES ->
                        table.kind().label() + " "
                                + Shown.plain(table.relation().name());
                    case QUERY ->
                        table.by() == GivenBy.PRESET
                                ? "the " + Shown.plain(table.relation().name())
                                : "the query";
                }
                + place(table.relation())
                + " (" + where(table.by()) + ")";
    }

    private static String place(Relation relation) {
        return relation instanceof Relation.At elsewhere
                ? " in " + Shown.plain(elsewhere.place().toString())
                : "";
    }

    String fields(List<FieldInUse> fields, Screen screen) {
        return Table.of(
                fields,
                List.of(
                        TableColumn.text("field", WIDE, field -> ReferenceNames.key(field.field())),
                        TableColumn.text("column", WIDE, field -> field.column().orElse("-")),
                        TableColumn.text("read as", WIDE, this::readAs),
                        TableColumn.<FieldInUse>text("from", WIDE, this::where).withRank(1)),
                screen);
    }

    private String readAs(FieldInUse read) {
        return switch (read.field().content()) {
            case ID -> "id";
            case NAME -> "name";
            case LABEL -> "name or none";
            case AMOUNT -> read.column().isPresent() ? "number" : "always 0";
            case FLAG -> read.flag().map(MappingText::flag).orElse("flag");
            case DATE, TIME, TIMESTAMP -> read.form().map(this::form).orElse("time");
        };
    }

    private String form(FieldInUse.FormInUse form) {
        return form.form().label()
                + switch (form.by()) {
                    case VALUES -> ", found";
                    case ASSUMED -> ", no values";
                    case MAPPING, PRESET, SETTING, REFERENCE -> ", by " + where(form.by());
                };
    }

    private static String flag(FlagRule rule) {
        if (rule instanceof FlagRule.AtLeast least) {
            return "1 from " + plain(least.least()) + " on";
        }
        return rule instanceof FlagRule.Constant constant ? "always " + (constant.value() ? "1" : "0") : "flag";
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String where(FieldInUse read) {
        if (read.by() == GivenBy.SETTING) {
            return made.where(setting(read.field())).map(MappingText::shortened).orElse("a setting");
        }
        return where(read.by());
    }

    /** Of a file its name alone, since it stands in each line. */
    private static String shortened(String place) {
        return Shown.plain(place.substring(place.lastIndexOf('/') + 1));
    }

    /** Returns the name of the setting that names a field's column. */
    static String setting(Field field) {
        return ReferenceNames.key(field) + "_column";
    }

    private String where(GivenBy by) {
        return switch (by) {
            case MAPPING -> shortened(made.file());
            case PRESET -> "preset";
            case SETTING -> "a setting";
            case REFERENCE -> "reference name";
            case VALUES -> "values";
            case ASSUMED -> "assumed";
        };
    }
}
