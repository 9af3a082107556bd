package cn.yongji.onestop.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperNameTest {
    @Test
    void a_paper_is_told_by_what_it_is_for_and_never_by_what_somebody_called_his_file() {
        assertThat(PaperName.told("张三的身份证.PDF", List.of("legal-person-identity")))
                .isEqualTo("法定代表人身份证明.PDF");
        assertThat(PaperName.told("张三.pdf", List.of("business-licence", "legal-person-identity", "of-no-catalogue")))
                .isEqualTo("营业执照、法定代表人身份证明.pdf");
    }

    @Test
    void of_a_paper_for_nothing_in_particular_the_first_character_is_told() {
        assertThat(PaperName.told("张三的身份证.pdf", List.of())).isEqualTo("张***.pdf");
        assertThat(PaperName.told("𠮷田.docx", List.of("of-no-catalogue"))).isEqualTo("𠮷***.docx");
        assertThat(PaperName.told("no.13800000000", List.of())).isEqualTo("n***");
        assertThat(PaperName.told(".pdf", List.of())).isEqualTo(".***");
        assertThat(PaperName.told("", List.of())).isEqualTo("***");
    }
}
