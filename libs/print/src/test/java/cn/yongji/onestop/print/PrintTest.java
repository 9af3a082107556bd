package cn.yongji.onestop.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintTest {
    private static final String ADDRESS =
            "https://onestop.yongji.example/v1/ledgers/01990a3c-5b1e-7c44-9a51-2f1de2a0c001/entries/17/proof#1204331.7d1f0a9b";

    @Test
    void a_code_on_paper_is_read_as_what_was_written() throws Exception {
        var page =
                "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>@page{size:A4}</style></head>"
                        + "<body style=\"font-family:'Noto Sans SC'\"><p>进度凭证</p>" + QrCode.of(ADDRESS, 34)
                        + "</body></html>";

        try (var document = Loader.loadPDF(new PagePrinter().print(page))) {
            assertThat(new PDFTextStripper().getText(document)).contains("进度凭证");
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
            assertThat(read.getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void a_text_too_long_for_any_code_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(5_000), 30));
    }

    @Test
    void a_file_inside_a_pdf_is_taken_out_as_it_was_put_in() throws Exception {
        var page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>text</p></body></html>";
        var proof = "c2sp.org/tlog-proof@v1\nindex 0\n\n永济\n";

        var pdf = new PdfAttachment("entry.tlog-proof", "text/plain", "证明文件", proof).in(new PagePrinter().print(page));

        try (var document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("entry.tlog-proof");
            var file = files.get("entry.tlog-proof").getEmbeddedFileUnicode();
            assertThat(new String(file.toByteArray(), StandardCharsets.UTF_8)).isEqualTo(proof);
        }
    }
}
