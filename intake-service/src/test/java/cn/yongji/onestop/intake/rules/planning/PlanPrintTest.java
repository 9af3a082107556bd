package cn.yongji.onestop.intake.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.print.PlanPage;
import cn.yongji.onestop.intake.rules.planning.print.PlanPdf;
import cn.yongji.onestop.intake.rules.planning.print.PlanSheet;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** 一方案一清单 as the applicant reads it (S5). */
class PlanPrintTest {
    private static PlanSheet sheet(SampleFacts sample) {
        var facts = sample.facts();
        var catalogue = new PackagedCatalogues().version("2026-11-16").orElseThrow();
        var plan = Planner.plan(facts, catalogue, PublishedSchedules.calendar(), LocalDate.of(2026, 11, 25));
        return new PlanSheet(
                facts, Optional.of("agent1"), 1, 1, "window1", Instant.parse("2026-11-24T02:00:00Z"), plan, List.of());
    }

    @Test
    void S5_the_page_tells_the_applicant_what_to_do_by_when_with_which_materials_and_why() {
        var page = PlanPage.of(sheet(SampleFacts.aRepair()));

        assertThat(page)
                .contains("一方案一清单", "永济市恒泰精密制造有限公司", "20,000,000.00 元")
                .contains("M04 政府投资项目可行性研究报告审批", "免予专家评审", "YJ-S21-WAIVE", "建设内容单一：是")
                .contains("四、材料清单", "五、与逐项串行办理相比", "最值得先办")
                .contains("2026-11-24 10:00");
    }

    @Test
    void what_a_project_calls_itself_is_text_and_never_markup() {
        var page = PlanPage.of(
                sheet(SampleFacts.aRepair().of(Category.REPAIR, "<script>alert(1)</script> & \u0007\"防水\"")));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;防水&quot;")
                .doesNotContain("<script");
    }

    @Test
    void the_pdf_carries_its_chinese_font_and_says_the_same() throws IOException {
        var pdf = new PlanPdf().print(PlanPage.of(sheet(SampleFacts.aRepair())));

        try (var document = Loader.loadPDF(pdf)) {
            // Some characters share their glyph with a radical; which of the two a reader copies is open.
            var text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text).contains("一方案一清单", "更换教学楼屋面防水", "材料清单");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("NotoSansSC");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }
}
