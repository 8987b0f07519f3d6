package dev.tributary.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture with its 256 most frequent colours, in less than half of the bytes. A page has few colours; the others are on the
 * edges of letters, where the nearest of these makes no difference to an eye.
 */
final class SmallPicture {
    private static final int COLOURS = 256;

    private final BufferedImage picture;

    private SmallPicture(BufferedImage picture) {
        this.picture = picture;
    }

    /** Returns a PNG file's bytes as those of a smaller one. */
    static byte[] of(byte[] png) throws IOException {
        return write(new SmallPicture(ImageIO.read(new ByteArrayInputStream(png))).indexed());
    }

    private BufferedImage indexed() {
        List<Integer> palette = palette();
        BufferedImage indexed = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        WritableRaster pixels = indexed.getRaster();
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = colour(x, y);
                pixels.setSample(x, y, 0, nearest.computeIfAbsent(colour, any -> nearest(palette, colour)));
            }
        }
        return indexed;
    }

    private int colour(int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }

    /** The most frequent colours, in an order that depends on nothing else. */
    private List<Integer> palette() {
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.merge(colour(x, y), 1, Integer::sum);
            }
        }
        return pixels.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int index = 1; index < palette.size(); index++) {
            if (distance(palette.get(index), colour) < distance(palette.get(best), colour)) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += apart * apart;
        }
        return sum;
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam most = writer.getDefaultWriteParam();
        most.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        most.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), most);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
