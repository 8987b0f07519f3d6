package dev.tributary.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes pictures of a page, as PNG files in a folder. */
final class Camera {
    /** The part of A4 that is between the page's margins, in CSS pixels. */
    private static final int PAPER_HEIGHT = 1005;

    /** How much of the page stands at the sides of a part, in CSS pixels. */
    private static final double SIDE = 24;

    private static final String BOX = "const r = (arguments[0] ? document.querySelector(arguments[0])"
            + " : document.documentElement).getBoundingClientRect();"
            + " return JSON.stringify([r.x + scrollX, r.y + scrollY, r.width, r.height])";

    private final Sheet sheet;
    private final Path folder;

    Camera(Sheet sheet, Path folder) {
        this.sheet = sheet;
        this.folder = folder;
    }

    /** Takes the whole page. */
    void whole(String name) {
        take(name, box(""));
    }

    /** Takes what a window of a height shows first. */
    void top(String name, int height) {
        double[] box = box("");
        take(name, new double[] {0, 0, box[2], Math.min(height, box[3])});
    }

    /** Takes what fits on the first sheet of paper. */
    void paper(String name) {
        top(name, PAPER_HEIGHT);
    }

    /** Takes the first element that a selector finds, with some of the page at its sides. */
    void part(String name, String selector) {
        double[] box = box(selector);
        double side = Math.min(SIDE, box[0]);
        take(name, new double[] {box[0] - side, box[1], box[2] + 2 * side, box[3]});
    }

    private double[] box(String selector) {
        JsonNode box = JsonMapper.builder().build().readTree(sheet.text(BOX, selector));
        return new double[] {
            box.path(0).asDouble(),
            box.path(1).asDouble(),
            box.path(2).asDouble(),
            box.path(3).asDouble()
        };
    }

    private void take(String name, double[] box) {
        Map<String, Object> clip = new HashMap<>();
        clip.put("x", box[0]);
        clip.put("y", box[1]);
        clip.put("width", box[2]);
        clip.put("height", box[3]);
        clip.put("scale", 1);
        Map<String, Object> answer = sheet.cdp(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        try {
            byte[] png = Base64.getDecoder().decode(String.valueOf(answer.get("data")));
            Files.write(folder.resolve(name + ".png"), SmallPicture.of(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
