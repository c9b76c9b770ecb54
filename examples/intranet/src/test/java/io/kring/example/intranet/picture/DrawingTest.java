package io.kring.example.intranet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    @Test
    void aWidePictureIsDrawnAsWideAsPagesAre() throws IOException {
        BufferedImage drawn = Drawing.of(new ByteArrayInputStream(png(3_200, 1_800)));

        assertThat(drawn.getWidth()).isEqualTo(1_600);
        assertThat(drawn.getHeight()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a letter", "<svg onload='alert(1)'/>", "GIF89a", "\u0089PNG"})
    void whatIsNoPictureIsRefused(String content) {
        InputStream sent = new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Drawing.of(sent))
                .isInstanceOf(PictureRefused.class)
                .hasMessage("picture.unknown");
    }

    @Test
    void whatUnpacksToMoreThanIsKeptInMemoryIsRefusedBefore() throws IOException {
        InputStream sent = new ByteArrayInputStream(sayingItIs(60_000, 60_000, png(1, 1)));

        assertThatThrownBy(() -> Drawing.of(sent))
                .isInstanceOf(PictureRefused.class)
                .hasMessage("picture.large");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Another size in the header of a PNG, whose checksum is made right. */
    private static byte[] sayingItIs(int width, int height, byte[] png) {
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }
}
