package cn.yongji.onestop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class SentTokenTest {
    @Test
    void a_token_stands_behind_its_scheme_however_that_is_written() {
        assertThat(SentToken.of(with("Bearer a.b-c_d~e+f/9=="))).isEqualTo("a.b-c_d~e+f/9==");
        assertThat(SentToken.of(with("bEARER x"))).isEqualTo("x");
    }

    @Test
    void without_a_bearer_there_is_none() {
        assertThat(SentToken.of(new MockHttpServletRequest())).isNull();
        assertThat(SentToken.of(with("Basic YTpi"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer  x",
                "Bearerx",
                "Bearer a b",
                "Bearer =",
                "Bearer a=b",
                "Bearer ä",
                "Bearer x,y"
            })
    void what_can_be_no_token_is_refused(String sent) {
        assertThatThrownBy(() -> SentToken.of(with(sent))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void one_in_the_address_beside_it_is_refused() {
        var request = with("Bearer x");
        request.setQueryString("limit=1&access_token=y");

        assertThatThrownBy(() -> SentToken.of(request)).isInstanceOf(OAuth2AuthenticationException.class);
    }

    private static MockHttpServletRequest with(String authorization) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }
}
