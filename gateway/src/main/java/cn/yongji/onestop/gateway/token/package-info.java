/** Who may pass: bearer tokens of the one issuer, and what an expired, foreign or missing token is answered. */
@NullMarked
package cn.yongji.onestop.gateway.token;

import org.jspecify.annotations.NullMarked;
