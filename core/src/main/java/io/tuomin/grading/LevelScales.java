package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several scales that answer for a finding at once. The answers are made beforehand, one list for each type and grade; only a row that asks
 * for evidence is looked up. Immutable and safe to share.
 */
public final class LevelScales {

    private final ImmutableList<LevelScale> scales;
    private final ImmutableMap<String, ImmutableList<ImmutableList<Rating>>> byType;
    private final ImmutableList<ImmutableList<Rating>> unmentioned;
    private final ImmutableSet<Evidence> conditions;

    private LevelScales(List<LevelScale> scales) {
        this.scales = ImmutableList.copyOf(scales);
        Set<String> types = new LinkedHashSet<>();
        scales.forEach(scale -> types.addAll(scale.types()));
        ImmutableMap.Builder<String, ImmutableList<ImmutableList<Rating>>> answers = ImmutableMap.builder();
        types.forEach(type -> answers.put(type, byGrade(new EntityType(type, Category.BASIC, "", ""))));
        byType = answers.buildOrThrow();
        unmentioned = byGrade(new EntityType("UNMENTIONED_BY_ALL", Category.BASIC, "", ""));
        conditions =
                scales.stream().flatMap(scale -> scale.conditions().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** These scales, in this order. */
    public static LevelScales of(LevelScale... scales) {
        return of(Arrays.asList(scales));
    }

    /** These scales, in this order. */
    public static LevelScales of(List<LevelScale> scales) {
        return new LevelScales(scales);
    }

    private ImmutableList<ImmutableList<Rating>> byGrade(EntityType type) {
        return Arrays.stream(Grade.values())
                .map(grade -> rated(type, grade, Set.of()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Rating> rated(EntityType type, Grade grade, Set<Evidence> evidence) {
        return scales.stream().map(scale -> scale.rate(type, grade, evidence)).collect(ImmutableList.toImmutableList());
    }

    /** The scales, in the order of the answers. */
    public ImmutableList<LevelScale> scales() {
        return scales;
    }

    /** What each scale says of a finding taken alone. */
    public ImmutableList<Rating> rate(Finding finding) {
        return rate(finding.type(), finding.grade(), finding.evidence());
    }

    /** What each scale says of a type of a grade with some evidence: {@link LevelScale#rate(EntityType, Grade, Set)}. */
    public ImmutableList<Rating> rate(EntityType type, Grade grade, Set<Evidence> evidence) {
        for (int i = 0; i < conditions.size(); i++) {
            if (evidence.contains(conditions.asList().get(i))) {
                return rated(type, grade, evidence);
            }
        }
        return byType.getOrDefault(type.id(), unmentioned).get(grade.ordinal());
    }

    @Override
    public String toString() {
        return scales.toString();
    }
}
