package cn.yongji.onestop.gateway.board;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page of the wall board.
 *
 * @param clientId its name at the issuer: a public client with PKCE that may come back to {@code /board/login.html}
 */
@ConfigurationProperties("gateway.board-page")
record BoardPageSettings(@DefaultValue("wall-board") String clientId) {}
