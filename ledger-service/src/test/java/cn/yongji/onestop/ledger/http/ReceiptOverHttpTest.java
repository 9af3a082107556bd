package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofCheck;
import cn.yongji.onestop.tlog.proof.ProofFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** 进度凭证, as the applicant keeps it. */
class ReceiptOverHttpTest extends LedgerHttp {
    @Test
    void a_receipt_says_what_happened_and_carries_the_proof_inside() throws IOException {
        recordedCase();
        var unit = Tokens.of(Role.ENTERPRISE).org(SampleCase.ORG);
        var reply = receipt(2);
        var told = auditor()
                .with("Accept-Language", "zh")
                .get(ledger() + "/timeline")
                .json();

        assertThat(reply.header("Content-Type")).contains("application/pdf");
        try (var pdf = Loader.loadPDF(reply.bytes())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("进度凭证", "未见证", "第2号")
                    .contains(told.path("items")
                            .path(1)
                            .path("text")
                            .asString()
                            .replaceAll("\\s", "")
                            .substring(0, 8));
            var proved = ProofFile.parse(attached(pdf))
                    .then(file -> ProofCheck.check(file, policy()))
                    .orThrow();
            assertThat(proved.entry().value("index")).contains("2");
            assertThat(text).contains(proved.log().checkpoint().root().hex());
        }
        assertThat(api.as(unit).get(ledger() + "/entries/2/receipt").status()).isEqualTo(200);
    }

    @Test
    void a_receipt_is_for_whoever_may_see_the_ledger() {
        recordedCase();
        receipt(1);
        var other = Tokens.of(Role.ENTERPRISE).org("91140881MA0KX7YT3Q");

        assertThat(api.as(other).get(ledger() + "/entries/1/receipt").status()).isEqualTo(404);
        assertThat(api.get(ledger() + "/entries/1/receipt").status()).isEqualTo(401);
        assertThat(auditor().get(ledger() + "/entries/999/receipt").status()).isEqualTo(404);
        assertThat(auditor().get(ledger() + "/entries/first/receipt").status()).isEqualTo(400);
    }

    private static String attached(PDDocument pdf) throws IOException {
        var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        return new String(files.get("entry.tlog-proof").getEmbeddedFileUnicode().toByteArray(), StandardCharsets.UTF_8);
    }

    private LogPolicy policy() {
        return LogPolicy.parse(api.get("/log/policy").text()).orThrow();
    }

    private Reply receipt(int index) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> auditor().get(ledger() + "/entries/" + index + "/receipt"),
                        reply -> reply.status() == 200);
    }
}
