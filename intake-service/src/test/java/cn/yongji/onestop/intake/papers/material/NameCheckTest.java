package cn.yongji.onestop.intake.papers.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.Looks;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What is said of a content that passes in uneven pieces, as a network gives them. */
    private static NameCheck judged(FileKind kind, byte[] content) throws IOException {
        var looks = new Looks(kind);
        for (var at = 0; at < content.length; at += 3701) {
            var piece = Arrays.copyOfRange(content, at, Math.min(at + 3701, content.length));
            looks.add(piece, piece.length);
        }
        return looks.judged(at -> new ByteArrayInputStream(content, (int) at, content.length - (int) at));
    }

    private static NameCheck matches(FileKind kind) {
        return new NameCheck.Matches(kind);
    }

    private static NameCheck cut(FileKind kind) {
        return new NameCheck.Cut(kind);
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
    void a_container_is_told_by_its_parts_behind_many_other_bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("big.bin"));
            zip.write(new byte[400_000]);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.closeEntry();
        }

        assertThat(judged(FileKind.OFD, bytes.toByteArray())).isEqualTo(matches(FileKind.OFD));
    }

    private static byte[] pages(int pages) throws IOException {
        var names = Stream.concat(
                Stream.of("OFD.xml", "Doc_0/Document.xml"),
                IntStream.range(0, pages).mapToObj("Doc_0/Pages/Page_%d/Content.xml"::formatted));
        return zip(names.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {1, 3_000, 66_000})
    void an_ofd_of_any_number_of_pages_is_one(int pages) throws IOException {
        assertThat(judged(FileKind.OFD, pages(pages))).isEqualTo(matches(FileKind.OFD));
    }

    @Test
    void a_container_is_read_with_a_comment_behind_it_or_a_stub_before_it() throws IOException {
        var commented = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(commented)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.setComment("c".repeat(60_000));
        }
        var stub = new ByteArrayOutputStream();
        stub.writeBytes(new byte[5_000]);
        stub.writeBytes(pages(3_000));

        assertThat(judged(FileKind.OFD, commented.toByteArray())).isEqualTo(matches(FileKind.OFD));
        assertThat(judged(FileKind.OFD, stub.toByteArray())).isEqualTo(matches(FileKind.OFD));
    }

    @Test
    void parts_are_found_whichever_way_their_separators_lean() throws IOException {
        assertThat(judged(FileKind.DOCX, zip("[Content_Types].xml", "word\\document.xml")))
                .isEqualTo(matches(FileKind.DOCX));
        assertThat(judged(FileKind.OFD, zip("/OFD.xml"))).isEqualTo(matches(FileKind.OFD));
    }

    @Test
    void a_zip_named_ofd_without_its_main_part_is_told_as_what_it_is() throws IOException {
        assertThat(judged(FileKind.OFD, zip("readme.txt")))
                .isEqualTo(new NameCheck.Differs(FileKind.OFD, "application/zip"));
        assertThat(judged(FileKind.OFD, zip("word/document.xml")))
                .isEqualTo(new NameCheck.Differs(FileKind.OFD, FileKind.DOCX.mediaType()));
    }

    @ParameterizedTest(name = "{0} bytes less")
    @ValueSource(ints = {1, 40, 2_000, 100_000})
    void a_container_that_was_cut_is_said_to_be(int less) throws IOException {
        var whole = pages(3_000);

        assertThat(judged(FileKind.OFD, Arrays.copyOf(whole, whole.length - less)))
                .isEqualTo(cut(FileKind.OFD));
    }

    @Test
    void a_container_that_lacks_something_in_its_middle_is_said_to_be_cut() throws IOException {
        var whole = pages(3_000);
        var holed = new ByteArrayOutputStream();
        holed.write(whole, 0, whole.length - 90_000);
        holed.write(whole, whole.length - 80_000, 80_000);

        assertThat(judged(FileKind.OFD, holed.toByteArray())).isEqualTo(cut(FileKind.OFD));
    }

    private static final String PDF_END = "trailer\n<< /Size 9 >>\nstartxref\n116\n%%EOF\n";

    @Test
    void a_pdf_is_whole_when_its_end_is_there() throws IOException {
        var words = "%PDF-1.7\n" + "x".repeat(300_000);
        var web = "%PDF-1.7\nstartxref\n0\n%%EOF\n" + "x".repeat(900);

        assertThat(judged(FileKind.PDF, bytes(words + PDF_END))).isEqualTo(matches(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes(words + PDF_END + "\0".repeat(200_000))))
                .as("filled up with zeros")
                .isEqualTo(matches(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes(words + PDF_END + "<!-- sent by a gateway -->")))
                .isEqualTo(matches(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes(words))).isEqualTo(cut(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes("%PDF-1.7"))).isEqualTo(cut(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes(web))).as("first page only").isEqualTo(cut(FileKind.PDF));
        assertThat(judged(FileKind.PDF, bytes(web + PDF_END))).isEqualTo(matches(FileKind.PDF));
    }

    @Test
    void a_pdf_may_begin_behind_something_else_within_1024_bytes() {
        for (var before : new String[] {"", "\n", "\u001b%-12345X@PJL\n", "HTTP/1.1 200 OK\r\n", "\0".repeat(900)}) {
            assertThat(TIKA.typeOf(bytes(before + "%PDF-1.4\n"))).as(before).isEqualTo("application/pdf");
        }
        assertThat(TIKA.typeOf(bytes(" ".repeat(1019) + "%PDF-1.4\n"))).isEqualTo("application/pdf");
        assertThat(TIKA.typeOf(bytes(" ".repeat(1021) + "%PDF-1.4\n"))).isNotEqualTo("application/pdf");
        assertThat(TIKA.typeOf(bytes("MZ\u0090\0\u0003" + "%PDF-1.4\n"))).isNotEqualTo("application/pdf");
    }

    @Test
    void a_scan_that_was_cut_is_said_to_be() throws IOException {
        var png = "\u0089PNG\r\n\u001a\n" + "x".repeat(5_000);

        assertThat(judged(FileKind.PNG, bytes(png))).isEqualTo(cut(FileKind.PNG));
        assertThat(judged(FileKind.PNG, bytes(png + "\0\0\0\0IEND\u00aeB`\u0082")))
                .isEqualTo(matches(FileKind.PNG));
        var bmp = new byte[5_000];
        bmp[2] = (byte) (5_000 & 0xFF);
        bmp[3] = (byte) (5_000 >> 8);
        assertThat(judged(FileKind.BMP, bmp)).isEqualTo(matches(FileKind.BMP));
        assertThat(judged(FileKind.BMP, Arrays.copyOf(bmp, 4_999))).isEqualTo(cut(FileKind.BMP));
        for (var start : new String[] {"49492a0088130000", "4d4d002a00001388", "4d4d002b000800000000000000001388"}) {
            var tiff = Arrays.copyOf(HexFormat.of().parseHex(start), 6_000);
            assertThat(judged(FileKind.TIFF, tiff)).as(start).isEqualTo(matches(FileKind.TIFF));
            assertThat(judged(FileKind.TIFF, Arrays.copyOf(tiff, 3_000)))
                    .as(start)
                    .isEqualTo(cut(FileKind.TIFF));
        }
    }

    /** An image with a small one in a segment, two scans with a restart, and what a camera appends. */
    private static String jpeg(String after) {
        var small = "\u00ff\u00d8\u00ff\u00da\u0000\u0002scan\u00ff\u00d9";
        return "\u00ff\u00d8\u00ff\u00e1\u0000" + (char) (small.length() + 2) + small
                + "\u00ff\u00da\u0000\u0003x" + "scan\u00ff\u0000\u00ff\u00d0".repeat(1_000)
                + "\u00ff\u00c4\u0000\u0004xy" + "\u00ff\u00da\u0000\u0003x" + "scan".repeat(100) + after;
    }

    @Test
    void a_photo_is_whole_when_its_own_end_has_come_whatever_is_appended() throws IOException {
        var whole = jpeg("\u00ff\u00d9");

        assertThat(judged(FileKind.JPEG, bytes(whole))).isEqualTo(matches(FileKind.JPEG));
        assertThat(judged(FileKind.JPEG, bytes(whole + "a film ".repeat(50_000))))
                .isEqualTo(matches(FileKind.JPEG));
        assertThat(judged(FileKind.JPEG, bytes(jpeg("")))).isEqualTo(cut(FileKind.JPEG));
        assertThat(judged(FileKind.JPEG, bytes(whole.substring(0, whole.length() / 2))))
                .isEqualTo(cut(FileKind.JPEG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255044462d312e340a25e2e3cfd30a",
                "255044462d322e300d0a",
                "255044462d",
                "ffd8ffe000104a4649460001",
                "ffd8ffe1001845786966",
                "ffd8ffdb0043",
                "ffd8ff"
            })
    void what_is_told_at_once_is_what_the_library_would_tell(String hex) {
        var beginning = HexFormat.of().parseHex(hex);

        assertThat(TIKA.typeOf(beginning)).isEqualTo(new Tika().detect(beginning));
    }

    @Test
    void the_body_of_a_web_form_is_told_as_one() {
        var form = "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\nnot yet a file";

        assertThat(TIKA.typeOf(bytes(form))).isEqualTo("multipart/form-data");
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
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
        assertThat(judged(FileKind.DOCX, content)).isEqualTo(matches(FileKind.DOCX));
        assertThat(judged(FileKind.XLSX, content)).isInstanceOf(NameCheck.Differs.class);
        assertThat(judged(FileKind.PPTX, content)).isInstanceOf(NameCheck.Differs.class);
    }

    /** An OLE2 container with one stream, as much of one as tells what it is; its one table of sectors is the last. */
    private static byte[] ole(String stream) {
        var bytes = new byte[512 * 5];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
        bytes[30] = 9;
        bytes[48] = 2;
        Arrays.fill(bytes, 76, 512, (byte) 0xFF);
        System.arraycopy(new byte[] {3, 0, 0, 0}, 0, bytes, 76, 4);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        var entry = 512 * 3 + 128 * 2;
        System.arraycopy(name, 0, bytes, entry, name.length);
        bytes[entry + 64] = (byte) (name.length + 2);
        bytes[entry + 66] = 2;
        return bytes;
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "方案.doc, WordDocument, DOC",
        "方案.wps, WordDocument, DOC",
        "概算.xls, Workbook, XLS",
        "概算.et, Book, XLS",
        "汇报.ppt, PowerPoint Document, PPT",
    })
    void older_office_files_are_told_by_their_streams(String name, String stream, FileKind kind) throws IOException {
        var content = ole(stream);

        assertThat(NameCheck.ofBeginning(name, TIKA.typeOf(content))).isEqualTo(new NameCheck.Matches(kind));
        assertThat(judged(kind, content)).isEqualTo(matches(kind));
        assertThat(judged(kind, Arrays.copyOf(content, 512 * 4))).isEqualTo(cut(kind));
    }

    @Test
    void a_spreadsheet_named_doc_is_told_as_what_it_is() throws IOException {
        assertThat(judged(FileKind.DOC, ole("Workbook")))
                .isEqualTo(new NameCheck.Differs(FileKind.DOC, FileKind.XLS.mediaType()));
        assertThat(judged(FileKind.DOC, new byte[4096])).isEqualTo(cut(FileKind.DOC));
    }
}
