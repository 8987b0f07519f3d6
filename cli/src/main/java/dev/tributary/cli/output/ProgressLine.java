package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.step.RunListener;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal; nothing otherwise. */
public final class ProgressLine implements RunListener, AutoCloseable {
    private static final int WIDTH = 80;
    private static final int MILLIS = 200;

    private final boolean shown;
    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    private ProgressLine(boolean shown, PrintWriter err) {
        this.shown = shown;
        this.err = err;
    }

    /** Creates a progress bar, visible on a terminal only. */
    public static ProgressLine on(Surroundings around) {
        return new ProgressLine(around.terminal().err(), around.err());
    }

    @Override
    public void attributed(long done, long all) {
        show("attribute", done, all);
    }

    @Override
    public void notice(String text) {
        err.println("note: " + Shown.whole(text));
        err.flush();
    }

    /** Updates the bar; it appears with the first call. */
    public void show(String task, long done, long all) {
        if (!shown) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build();
        }
        bar.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
