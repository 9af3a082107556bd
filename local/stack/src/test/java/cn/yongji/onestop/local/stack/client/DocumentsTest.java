package cn.yongji.onestop.local.stack.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The documents as tools of others read them. */
class DocumentsTest {

    @Test
    void a_linter_of_documents_finds_nothing() throws Exception {
        assertThat(TypeScriptClients.made().lint()).isEmpty();
    }

    @Test
    void clients_made_from_all_documents_compile_strictly_with_a_program_that_casts_nothing() throws Exception {
        assertThat(TypeScriptClients.made().compile()).isEmpty();
    }
}
