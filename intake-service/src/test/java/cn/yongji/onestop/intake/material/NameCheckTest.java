package cn.yongji.onestop.intake.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.material.domain.FileKind;
import cn.yongji.onestop.intake.material.domain.NameCheck;
import cn.yongji.onestop.intake.material.domain.Tail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a material is what its name says. */
class NameCheckTest {
    private static final TikaContentCheck TIKA = new TikaContentCheck();

    static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(new byte[300]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Set<String> entries(byte[] content) {
        var tail = new Tail();
        // In uneven pieces, as a network gives them.
        for (var at = 0; at < content.length; at += 37) {
            var piece = Arrays.copyOfRange(content, at, Math.min(at + 37, content.length));
            tail.add(piece, piece.length);
        }
        return tail.zipEntries();
    }

    @ParameterizedTest(name = "{0} that begins with {1}")
    @CsvSource({
        "a.pdf, '%PDF-1.7', PDF",
        "A.PDF, '%PDF-1.4', PDF",
        "b.png, '\u0089PNG\r\n\u001a\n', PNG",
    })
    void content_that_fits_its_name_is_taken(String name, String beginning, FileKind kind) {
        var type = TIKA.typeOf((beginning + "\nmore of it").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(NameCheck.ofBeginning(name, type)).isEqualTo(new NameCheck.Matches(kind));
    }

    @Test
    void a_program_named_pdf_is_told_as_what_it_is() {
        var type = TIKA.typeOf("MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(NameCheck.ofBeginning("方案.pdf", type))
                .isEqualTo(new NameCheck.Differs(FileKind.PDF, "application/x-msdownload"));
    }

    @Test
    void text_named_pdf_is_not_taken() {
        var type = TIKA.typeOf("just words".getBytes(StandardCharsets.UTF_8));

        assertThat(NameCheck.ofBeginning("方案.pdf", type)).isInstanceOf(NameCheck.Differs.class);
    }

    @ParameterizedTest
    @CsvSource({"a.exe", "a", "pdf", "a.pdf.sh", "a.html"})
    void other_endings_are_not_taken(String name) {
        assertThat(NameCheck.ofBeginning(name, "application/pdf")).isEqualTo(new NameCheck.NotTaken(name));
    }

    @Test
    void the_directory_of_a_container_is_found_however_the_bytes_come() throws IOException {
        assertThat(entries(zip("OFD.xml", "Doc_0/Document.xml"))).containsExactly("OFD.xml", "Doc_0/Document.xml");
    }

    @Test
    void the_directory_is_found_behind_more_bytes_than_are_kept() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("big.bin"));
            zip.write(new byte[400_000]);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.closeEntry();
        }

        assertThat(entries(bytes.toByteArray())).containsExactly("big.bin", "OFD.xml");
    }

    @Test
    void a_zip_named_ofd_without_its_main_part_is_no_ofd() throws IOException {
        assertThat(NameCheck.ofDirectory(FileKind.OFD, entries(zip("readme.txt"))))
                .isInstanceOf(NameCheck.Differs.class);
        assertThat(NameCheck.ofDirectory(FileKind.OFD, entries(zip("OFD.xml"))))
                .isEqualTo(new NameCheck.Matches(FileKind.OFD));
    }

    @Test
    void a_container_that_was_cut_off_has_no_directory() throws IOException {
        var whole = zip("OFD.xml", "Doc_0/Document.xml");

        var cut = Arrays.copyOf(whole, whole.length - 40);

        assertThat(NameCheck.ofDirectory(FileKind.ZIP, entries(cut))).isInstanceOf(NameCheck.Differs.class);
    }
}
