package cn.yongji.onestop.intake.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.print.PlanPage;
import cn.yongji.onestop.intake.rules.planning.print.PlanSheet;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.print.PagePrinter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                facts,
                Optional.of(TrackingNumber.of(2026, 1)),
                Optional.of("agent1"),
                1,
                1,
                "window1",
                Instant.parse("2026-11-24T02:00:00Z"),
                plan,
                List.of());
    }

    @Test
    void S5_the_page_tells_the_applicant_what_to_do_by_when_with_which_materials_and_why() {
        var page = PlanPage.of(sheet(SampleFacts.aRepair()));

        assertThat(page)
                .contains("一方案一清单", "永济市恒泰精密制造有限公司", "20,000,000.00 元（2,000 万元）", "260-000-019")
                .contains("M04 政府投资项目可行性研究报告审批", "免予专家评审", "YJ-S21-WAIVE", "建设内容单一：是")
                .contains("三、材料清单", "四、与逐项串行办理相比", "最值得先办")
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
        var pdf = new PagePrinter().print(PlanPage.of(sheet(SampleFacts.aRepair())));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("一方案一清单", "更换教学楼屋面防水", "材料清单", "第 1 页，共 ");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("NotoSansSC");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    private static String copied(String paragraph) throws IOException {
        var page = "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>body { font-family:"
                + " 'Noto Sans SC'; }</style></head><body><p>" + paragraph + "</p><h1>" + paragraph
                + "</h1></body></html>";
        try (var document = Loader.loadPDF(new PagePrinter().print(page))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void text_is_copied_as_characters_and_never_as_the_radicals_that_look_like_them() throws IOException {
        var words =
                "一方立用土工水金车门页风见长马鱼鸟齐龙龟西食高黑鼓人入八力又口士女子小山己巾干广弓心手支文日月木止比毛气火父片牛犬玉瓜瓦甘生田白皮目石示禾穴竹米羊老而耳肉自至舌色虫血行衣言谷贝走足身里青非面音首香骨鬼";

        var text = copied(words).replaceAll("\\s", "");

        assertThat(text).startsWith(words).endsWith(words);
    }

    @Test
    void a_rare_character_is_printed_where_the_font_has_it_and_marked_with_its_number_where_not() throws IOException {
        assertThat(copied("喆㛃𬭎")).contains("喆㛃𬭎").doesNotContain("〓", "#");

        var text = copied("张\uD888\uDFAF、李\uD86D\uDFE0\uDB40\uDD00");

        assertThat(text)
                .contains("张〓、李〓")
                .contains("字库中没有的字", "U+323AF", "U+2B7E0")
                .doesNotContain("#");
    }

    @Test
    void sections_are_numbered_by_what_there_is() {
        for (var sample : List.of(SampleFacts.aRepair(), SampleFacts.aFactory())) {
            var numbers = Pattern.compile("<h2>(.)、")
                    .matcher(PlanPage.of(sheet(sample)))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.joining());

            assertThat("一二三四五六七").startsWith(numbers);
        }
    }

    @Test
    void rare_characters_of_every_plane_stand_on_the_page() {
        var name = "\uD876\uDC00\uD87A\uDFE0\uD883\uDEDE改造";

        assertThat(PlanPage.of(sheet(SampleFacts.aRepair().of(Category.REPAIR, name))))
                .contains(name);
    }
}
