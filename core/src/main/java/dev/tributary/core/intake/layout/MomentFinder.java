package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.intake.moment.FormFinder;
import dev.tributary.core.intake.moment.MomentColumns;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Finds the forms of the times of a table.
 *
 * @param assumptions receives what was assumed
 */
record MomentFinder(
        Relation relation, TableMapping mapping, FormLook forms, LayoutProblem problem, List<Assumption> assumptions) {
    MomentColumns find(TableNames names, Field first, ZoneId zone) {
        Optional<Field> clock = clock(first).filter(field -> names.columns().containsKey(field));
        FormFinder.Found.Form form = form(names, first);
        if (clock.isPresent()) {
            return new MomentColumns(
                    first, form.form(), clock, form(names, clock.get()).form(), zone);
        }
        if (!form.clock() && first != Field.SPEND_DATE) {
            assumptions.add(new Assumption(
                    Assumption.Kind.CLOCK,
                    names.table() + "." + names.column(first) + " has days without a time, so each is at 00:00"));
        }
        return MomentColumns.of(first, form.form(), zone);
    }

    private static Optional<Field> clock(Field first) {
        return switch (first) {
            case SESSION_DATE -> Optional.of(Field.SESSION_TIME);
            case CONVERSION_DATE -> Optional.of(Field.CONVERSION_TIME);
            default -> Optional.empty();
        };
    }

    private FormFinder.Found.Form form(TableNames names, Field field) {
        Optional<MomentForm> said = mapping.rule(field).flatMap(ColumnRule::form);
        if (said.isPresent()) {
            return new FormFinder.Found.Form(said.get(), true);
        }
        FormFinder.Found found = forms.find(relation, field, names.column(field));
        if (found instanceof FormFinder.Found.Form form) {
            return form;
        }
        if (found instanceof FormFinder.Found.Undecided undecided) {
            throw problem.undecided(field, names.column(field), undecided.example());
        }
        if (found instanceof FormFinder.Found.Both both) {
            throw problem.both(field, names.column(field), both);
        }
        // Of a column without a known time, each row says so.
        return new FormFinder.Found.Form(MomentForm.ISO, true);
    }
}
