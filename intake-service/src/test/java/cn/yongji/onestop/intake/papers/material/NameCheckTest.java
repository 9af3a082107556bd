package cn.yongji.onestop.intake.papers.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import cn.yongji.onestop.intake.papers.material.domain.OleDirectory;
import cn.yongji.onestop.intake.papers.material.domain.Tail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
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

    @ParameterizedTest(name = "{0} that begins with {1}")
    @CsvSource({
        "图.tif, 49492a0008000000, TIFF",
        "图.tiff, 4d4d002a00000008, TIFF",
        "总平面.dwg, 414331303332000000000000, DWG",
        "照片.bmp, 424d3600000000000000360000002800000001000000010000000100180000000000, BMP",
    })
    void drawings_and_scans_are_told_by_their_first_bytes(String name, String hex, FileKind kind) {
        var type = TIKA.typeOf(HexFormat.of().parseHex(hex));

        assertThat(NameCheck.ofBeginning(name, type)).isEqualTo(new NameCheck.Matches(kind));
    }

    @Test
    void a_word_document_is_taken_though_its_first_entry_tells_of_office() throws IOException {
        var content = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

        assertThat(NameCheck.ofBeginning("说明.docx", TIKA.typeOf(content)))
                .isEqualTo(new NameCheck.Matches(FileKind.DOCX));
        assertThat(NameCheck.ofDirectory(FileKind.DOCX, entries(content)))
                .isEqualTo(new NameCheck.Matches(FileKind.DOCX));
        assertThat(NameCheck.ofDirectory(FileKind.XLSX, entries(content))).isInstanceOf(NameCheck.Differs.class);
        assertThat(NameCheck.ofDirectory(FileKind.PPTX, entries(content))).isInstanceOf(NameCheck.Differs.class);
    }

    /** An OLE2 container with one stream, as much of one as tells what it is. */
    private static byte[] ole(String stream) {
        var bytes = new byte[512 * 5];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        var entry = 512 * 3 + 128 * 2;
        System.arraycopy(name, 0, bytes, entry, name.length);
        bytes[entry + 64] = (byte) (name.length + 2);
        bytes[entry + 66] = 2;
        return bytes;
    }

    private static Set<String> streams(byte[] content) {
        var directory = new OleDirectory();
        for (var at = 0; at < content.length; at += 37) {
            var piece = Arrays.copyOfRange(content, at, Math.min(at + 37, content.length));
            directory.add(piece, piece.length);
        }
        return directory.streams();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "方案.doc, WordDocument, DOC",
        "方案.wps, WordDocument, DOC",
        "概算.xls, Workbook, XLS",
        "概算.et, Book, XLS",
        "汇报.ppt, PowerPoint Document, PPT",
    })
    void older_office_files_are_told_by_their_streams(String name, String stream, FileKind kind) {
        var content = ole(stream);

        assertThat(NameCheck.ofBeginning(name, TIKA.typeOf(content))).isEqualTo(new NameCheck.Matches(kind));
        assertThat(NameCheck.ofDirectory(kind, streams(content))).isEqualTo(new NameCheck.Matches(kind));
    }

    @Test
    void a_spreadsheet_named_doc_is_told_as_what_it_is() {
        assertThat(NameCheck.ofDirectory(FileKind.DOC, streams(ole("Workbook"))))
                .isInstanceOf(NameCheck.Differs.class);
        assertThat(NameCheck.ofDirectory(FileKind.DOC, streams(new byte[4096]))).isInstanceOf(NameCheck.Differs.class);
    }
}
