/** What a token says about its bearer, how long it lasts, and the key that signs it. */
@NullMarked
package cn.yongji.onestop.local.issuer.token;

import org.jspecify.annotations.NullMarked;
