package io.kring.example.intranet.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads what somebody sent and draws it anew, no wider than pages are: what is not picture, such as where it was taken, is
 * left behind. Its size is looked at before it is unpacked.
 */
final class Drawing {
    private static final int WIDEST = 1_600;
    private static final long MOST_PIXELS = 40_000_000;

    private Drawing() {}

    static BufferedImage of(InputStream sent) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(sent)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new PictureRefused("picture.unknown");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new PictureRefused("picture.large");
                }
                return drawn(reader.read(0));
            } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
                throw new PictureRefused("picture.unknown");
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new PictureRefused("picture.unknown");
        }
    }

    private static BufferedImage drawn(BufferedImage read) {
        int width = Math.min(WIDEST, read.getWidth());
        int height = Math.max(1, (int) ((long) read.getHeight() * width / read.getWidth()));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
