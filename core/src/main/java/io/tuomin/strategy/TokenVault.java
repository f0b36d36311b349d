package io.tuomin.strategy;

import io.tuomin.key.Scope;
import java.util.Optional;

/**
 * Hands out tokens drawn at random for values, and values for tokens: nothing but the vault ties the two, so a token says nothing, and
 * what is deleted from the vault is gone. All who ask for the token of a value, in whatever thread or process, get the same one, and no
 * token is handed out before what it stands for is stored for good, unless an implementation says how that comes later. Implementations
 * are safe to share.
 *
 * <p>Every method throws {@link VaultException} if the vault cannot be reached or was made under other keys.
 */
public interface TokenVault {

    /**
     * The token of a value, made if there is none.
     *
     * @param type the id of the entity type
     * @param scope within what equal values of a type have equal tokens
     * @param value the value, which comes back unit for unit
     * @return a token as {@link io.tuomin.model.TokenForm} says, with the mark {@code VT}
     */
    String token(String type, Scope scope, CharSequence value);

    /**
     * The value of a token.
     *
     * @return nothing if the vault has no such token, or has it no longer
     */
    Optional<String> value(String token);

    /**
     * The same vault, in which what is put in belongs to a person, so that it can be deleted with all else that does. Equal values of two
     * persons have different tokens.
     *
     * @param subject what the person is always called, such as a customer number; not stored
     */
    TokenVault ofSubject(String subject);

    /**
     * Deletes all that belongs to a person (PIPL 47).
     *
     * @return how many tokens have no value any more
     */
    long delete(String subject);

    /**
     * Deletes all whose time is over (PIPL 19). Such tokens have no value even before they are deleted.
     *
     * @return how many there were
     */
    long purge();
}
