package dev.tributary.report.page.look;

import dev.tributary.core.figures.Orders;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;

/** The conversions that no channel is credited for, and the rows that could not be used. */
final class NotCredited implements LookRule {
    @Override
    public Sentence about(Material material) {
        Orders apart = material.period().unattributed();
        long rows = material.page().proof().setAside().rows();
        if (apart.conversions() == 0 && rows == 0) {
            return Sentence.NONE;
        }
        String unusable = material.text().count(rows)
                + (rows == 1 ? " row of the source could not be used" : " rows of the source could not be used");
        String said =
                apart.conversions() == 0 ? unusable : without(apart, material) + (rows == 0 ? "" : ", and " + unusable);
        return Sentence.of(said
                        + (apart.conversions() + rows == 1
                                ? ". It is listed, not lost. "
                                : ". They are listed, not lost. "))
                .to("checks", "Checks");
    }

    private static String without(Orders apart, Material material) {
        return material.text().count(apart.conversions())
                + (apart.conversions() == 1 ? " conversion worth " : " conversions worth ")
                + material.text().money(apart.revenue())
                + (apart.conversions() == 1 ? " had no session before it" : " had no session before them");
    }
}
