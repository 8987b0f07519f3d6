package dev.tributary.report.page.deep;

import dev.tributary.pipeline.page.Depth;
import dev.tributary.report.page.customers.CustomersSection;
import dev.tributary.report.page.flow.FlowSection;
import dev.tributary.report.page.frame.Frame;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.models.ModelsSection;
import dev.tributary.report.page.paths.PathsSection;
import dev.tributary.report.page.times.TimesSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sections that need all journeys at once. If they were left out, one section says why and how to get them.
 *
 * @param leftOut why and how; then the others are empty
 * @param models all models, side by side
 * @param paths the most frequent paths
 * @param flow which channel follows which
 * @param times lengths and times
 * @param customers new and returning customers
 */
public record DeepSections(
        Optional<Depth.LeftOut> leftOut,
        Optional<ModelsSection> models,
        Optional<PathsSection> paths,
        Optional<FlowSection> flow,
        Optional<TimesSection> times,
        Optional<CustomersSection> customers) {
    /** Returns the sections of a page. */
    public static DeepSections of(Material material) {
        if (material.page().depth() instanceof Depth.Known known) {
            return new DeepSections(
                    Optional.empty(),
                    ModelsSection.of(known.models(), material),
                    PathsSection.of(known.paths(), material),
                    FlowSection.of(known.steps(), material),
                    TimesSection.of(known.paths(), material),
                    CustomersSection.of(known.paths(), material));
        }
        return new DeepSections(
                Optional.of((Depth.LeftOut) material.page().depth()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the links to those that are there. */
    public List<Frame.Link> links() {
        List<Frame.Link> links = new ArrayList<>();
        leftOut.ifPresent(section -> links.add(new Frame.Link("left-out", "Models and paths")));
        models.ifPresent(section -> links.add(new Frame.Link("models", "Models")));
        paths.ifPresent(section -> links.add(new Frame.Link("paths", "Paths")));
        flow.ifPresent(section -> links.add(new Frame.Link("flow", "Flow")));
        times.ifPresent(section -> links.add(new Frame.Link("times", "Times")));
        customers.ifPresent(section -> links.add(new Frame.Link("customers", "Customers")));
        return links;
    }
}
